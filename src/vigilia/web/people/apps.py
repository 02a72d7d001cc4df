from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "vigilia.web.people"
    label = "people"
