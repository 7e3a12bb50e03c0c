"""Share pictures: what stands on them is set, drawn and written as a PNG. Needs HarfBuzz, the extra `pictures`."""
