"""Vitrine: Markdown files with front matter, validated and compiled into a bilingual public site."""
