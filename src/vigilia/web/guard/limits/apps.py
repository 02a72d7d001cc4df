from django.apps import AppConfig


class LimitsConfig(AppConfig):
    name = "vigilia.web.guard.limits"
    label = "limits"
