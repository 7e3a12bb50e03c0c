"""What each kind of page says, in finished strings, and the components that say it in HTML."""
