from django.apps import AppConfig


class CaseloadConfig(AppConfig):
    name = "vigilia.web.caseload"
    label = "caseload"

    def ready(self) -> None:
        from vigilia.web.caseload.retention import forget_imports, forget_waiting
        from vigilia.web.guard import shred
        from vigilia.web.guard.retention import on_sweep

        shred.on_forget(forget_imports)
        on_sweep("rows and moves nobody settled, imports of five years", forget_waiting)
