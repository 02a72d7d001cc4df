from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "vigilia.web.cases"
    label = "cases"
