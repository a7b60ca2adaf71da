"""Read pay: amounts, their currency and period, and which figure is the pay."""
