"""Django's settings. What differs between two desks is read from `env`, and only there."""

from __future__ import annotations

import json
import secrets
from pathlib import Path
from typing import Any

from django.utils.translation import gettext_lazy as _

from evenhand.desk import env
from evenhand.desk.base.databases import database
from evenhand.desk.base.walking import folders_with
from evenhand.version import VERSION

HOME = env.HOME().resolve()
DEBUG = env.DEBUG()


def _secret_key() -> str:
    kept = HOME / "secret.key"
    if env.SECRET_KEY():
        return env.SECRET_KEY()
    if kept.exists():
        return kept.read_text(encoding="ascii").strip()
    return secrets.token_urlsafe(50)  # no home yet: a key for this process only


SECRET_KEY = _secret_key()
PUBLIC_URL = env.URL() or f"http://localhost:{env.PORT()}"
_NAMES = [PUBLIC_URL.split("//", 1)[1].split("/", 1)[0].rsplit(":", 1)[0]]
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *_NAMES, *env.ALLOWED_HOSTS()]
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]

ROOMS = (
    *("journal", "people", "customers", "inbox", "policies", "promises", "remedies", "refusals"),
    *("asks", "passes", "causes", "coaching", "evidence", "limits", "fairness", "care", "live"),
    *("praise", "learning", "testimonials", "practice", "scenarios"),
    *("ui", "portal", "wall", "demo"),
)
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    *(f"evenhand.desk.{room}" for room in ROOMS),
    *folders_with("evenhand.desk.channels", "models"),
    "evenhand.desk.pages",
    "evenhand.desk.running",
]

MIDDLEWARE = [
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "evenhand.desk.base.policy.ContentPolicy",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "evenhand.desk.people.zone.OwnZone",
    "evenhand.desk.pages.testimonials.preview.OnlyThemselves",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "evenhand.desk.urls"
ASGI_APPLICATION = "evenhand.desk.asgi.application"
CONSEQUENCES = "evenhand.desk.consequences"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "DIRS": [*(Path(__file__).parent / "pages").glob("*/templates")],
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "evenhand.desk.ui.context.desk",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

DATABASES = {"default": database(env.DATABASE_URL(), HOME)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English"))]
TIME_ZONE = env.TIME_ZONE()
USE_TZ = True

STATIC_URL = f"/static/{VERSION}/"  # a new version is a new address, so caches never mix
STATICFILES_DIRS = [*(Path(__file__).parent / "pages").glob("*/static")]
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": HOME / "files"},
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
FILE_UPLOAD_PERMISSIONS = 0o600
WHITENOISE_USE_FINDERS = True
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_MAX_AGE = 0 if DEBUG else 3600
MAIL_FOLDER = HOME / "mail"
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
ATTACHMENT_MEGABYTES = 25
REQUEST_MEGABYTES = 60

AUTH_USER_MODEL = "people.Teammate"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "evenhand.desk.people.signin.SignIn"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_RATE_LIMITS = {"signup": "5/m/ip"}  # joining by a one-time link

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 30
CSRF_COOKIE_SAMESITE = "Lax"
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"
if PUBLIC_URL.startswith("https://"):
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365
if env.BEHIND_PROXY():
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    ALLAUTH_TRUSTED_PROXY_COUNT = 1

ORGANISATION = env.ORGANISATION()
CURRENCY = env.CURRENCY()
HOURS = env.HOURS()
HOLIDAYS = env.HOLIDAYS()
UNDO_SECONDS = env.UNDO_SECONDS()
TRAINED_READER = env.TRAINED_READER()
PASS_DAYS = env.PASS_DAYS()
CALM_DAYS = env.CALM_DAYS()
OUTGOING_FOLDER = HOME / "outgoing"
SMTP_URL = env.SMTP_URL()
MAIL_BACKEND = env.MAIL_BACKEND()
ANYMAIL = json.loads(env.ANYMAIL())
DEFAULT_FROM_EMAIL = env.MAIL_FROM() or f"desk@{_NAMES[0]}"
EMAIL_BACKEND = "evenhand.desk.channels.email.outgoing.DeskBackend"
LOCALE_PATHS = [Path(__file__).parent / "locale"]

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "evenhand.desk.base.logs.Discreet",
            "format": "%(asctime)s %(levelname)s %(name)s %(message)s",
        }
    },
    "handlers": {"terminal": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["terminal"], "level": "WARNING"},
    "loggers": {
        "evenhand": {"level": "INFO"},
        "django.security.DisallowedHost": {"level": "CRITICAL"},  # anyone can fill the log with it
    },
}
