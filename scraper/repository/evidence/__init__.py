"""The bytes that prove it: kept once, packed against one another, checked, copied and handed out."""
