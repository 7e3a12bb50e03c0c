"""The record: located YAML, typed fields, figures and dates."""
