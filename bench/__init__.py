"""Benchmarks: how much a build of many explainers costs, beside three other ways of building the same pages."""
