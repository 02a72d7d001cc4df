from django.apps import AppConfig


class RunsConfig(AppConfig):
    name = "vigilia.web.runs"
    label = "runs"
