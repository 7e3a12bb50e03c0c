"""What pages say, for machines: JSON-LD in the vocabulary of schema.org."""
