"""What leaves besides pages."""
