from django.apps import AppConfig


class CaseloadConfig(AppConfig):
    name = "vigilia.web.caseload"
    label = "caseload"

    def ready(self) -> None:
        from vigilia.web.caseload.retention import forget_waiting
        from vigilia.web.guard.retention import on_sweep

        on_sweep("rows and moves nobody settled, imports of five years", forget_waiting)
