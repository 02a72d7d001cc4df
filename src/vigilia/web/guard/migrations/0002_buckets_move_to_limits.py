"""The buckets are rows of `limits` now. What was in them is not copied: every limit refills within a day."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("guard", "0001_initial")]

    operations = [migrations.DeleteModel(name="Bucket")]
