"""What the waiting process may do in the database, written a second time: a slip in the product's list shows here."""

READS = {
    "cards_card": {"id", "digest", "state", "expires_on"},
    "cards_prepared": {"card_id", "sealed"},
    "cards_office": {"org_id", "number", "town", "check_days"},
    "cards_reader": {"id", "org_id", "language", "number"},
    "cards_stop": {"card_id"},
    "limits_bucket": {"id", "limit", "key", "tokens", "updated_at"},
    "limits_daykey": {"day", "key"},
}
ADDS = {"cards_stop", "cards_inboxitem", "limits_bucket", "limits_daykey"}
CHANGES = {"limits_bucket": {"tokens", "updated_at"}}
REMOVES = {"limits_daykey"}
