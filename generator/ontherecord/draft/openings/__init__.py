"""How what is said may begin after its verb: one function a way, by what opens it."""
