"""Insights: what all approaches together say, claimed only from enough cases."""
