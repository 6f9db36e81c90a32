"""The ways to find updates in a page; each gives a Reading."""
