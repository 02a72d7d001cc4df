from django.apps import AppConfig


class CardsConfig(AppConfig):
    name = "vigilia.web.cards"
    label = "cards"
