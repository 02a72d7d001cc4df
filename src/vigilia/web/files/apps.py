from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "vigilia.web.files"
    label = "files"

    def ready(self) -> None:
        from vigilia.web.files import actions, forgetting, rotation
        from vigilia.web.guard import retention, shred
        from vigilia.web.guard.rotation import on_rotate

        retention.on_sweep("files.orphans", actions.sweep_orphans)
        shred.on_forget(forgetting.forget_files)
        on_rotate(rotation.reseal_blobs)
