from django.apps import AppConfig


class WaitingConfig(AppConfig):
    name = "vigilia.web.waiting"
    label = "waiting"
