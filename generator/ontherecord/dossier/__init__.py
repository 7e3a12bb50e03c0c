"""What only shows when all explainers are read together."""
