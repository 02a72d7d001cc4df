from django.apps import AppConfig


class CaseloadConfig(AppConfig):
    name = "vigilia.web.caseload"
    label = "caseload"
