"""What no backup holds although it is in the database: keys that end with the day. A copy would outlive them by weeks."""

TABLES = ("limits_daykey",)
