"""parser/publishers"""
