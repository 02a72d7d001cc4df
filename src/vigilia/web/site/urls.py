"""URLs of the helpers' face; each app brings its own. What is missing and what is forbidden get one page."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
handler404 = "vigilia.web.site.refusal_page.not_here"
