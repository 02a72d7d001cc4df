from django.apps import AppConfig
from django.core.signals import request_finished


class GuardConfig(AppConfig):
    name = "vigilia.web.guard"
    label = "guard"

    def ready(self) -> None:
        from vigilia.web.guard import organisations, shred

        shred.on_forget(organisations.forget_members)
        request_finished.connect(_forget_keys, dispatch_uid="guard.forget_keys")


def _forget_keys(**_: object) -> None:
    """A request's opened keys go with it, so that a person erased elsewhere stays erased here."""
    from vigilia.web.guard import keys

    keys.forget_cache()
