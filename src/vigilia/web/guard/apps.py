from django.apps import AppConfig


class GuardConfig(AppConfig):
    name = "vigilia.web.guard"
    label = "guard"
