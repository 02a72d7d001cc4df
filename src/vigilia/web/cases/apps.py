from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "vigilia.web.cases"
    label = "cases"

    def ready(self) -> None:
        from vigilia.web.cases.retention import forget_closed
        from vigilia.web.guard.retention import on_sweep

        on_sweep("people whose case closed 240 days ago", forget_closed)
