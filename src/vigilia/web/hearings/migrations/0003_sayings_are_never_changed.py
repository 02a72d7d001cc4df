"""S29: what a source said cannot be changed, not even by a defect of ours: the database refuses.

Withdrawing, sealing anew at a key rotation, and erasing a person stay possible: state, withdrawal and sealed columns may
change, rows may be deleted. What a source said of day, hours, place, and who heard it when, may not.
"""

from django.db import migrations

FIXED = (
    "org_id", "person_id", "hearing_id", "source", "said_on", "seen_at", "by", "origin", "day", "time", "report_time",
    "facility", "kind", "mode", "language", "cancelled", "doubt", "paper",
)


def _guard(apps, schema_editor):
    vendor = schema_editor.connection.vendor
    if vendor == "sqlite":
        differs = " OR ".join(f'OLD."{column}" IS NOT NEW."{column}"' for column in FIXED)
        schema_editor.execute(
            f"CREATE TRIGGER hearings_saying_fixed BEFORE UPDATE ON hearings_saying WHEN {differs} "
            "BEGIN SELECT RAISE(ABORT, 'what a source said is never changed'); END"
        )
        return
    differs = " OR ".join(f'OLD."{column}" IS DISTINCT FROM NEW."{column}"' for column in FIXED)
    schema_editor.execute(
        "CREATE FUNCTION hearings_saying_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "RAISE EXCEPTION 'what a source said is never changed' USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    schema_editor.execute(
        f"CREATE TRIGGER hearings_saying_fixed BEFORE UPDATE ON hearings_saying FOR EACH ROW WHEN ({differs}) "
        "EXECUTE FUNCTION hearings_saying_refuse()"
    )


def _unguard(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute("DROP TRIGGER hearings_saying_fixed")
        return
    schema_editor.execute("DROP TRIGGER hearings_saying_fixed ON hearings_saying")
    schema_editor.execute("DROP FUNCTION hearings_saying_refuse()")


class Migration(migrations.Migration):
    dependencies = [("hearings", "0002_initial")]

    operations = [migrations.RunPython(_guard, _unguard)]
