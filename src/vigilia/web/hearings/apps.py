from django.apps import AppConfig


class HearingsConfig(AppConfig):
    name = "vigilia.web.hearings"
    label = "hearings"
