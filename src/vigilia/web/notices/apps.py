from django.apps import AppConfig


class NoticesConfig(AppConfig):
    name = "vigilia.web.notices"
    label = "notices"
