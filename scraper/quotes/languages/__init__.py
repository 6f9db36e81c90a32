"""quotes/languages"""
