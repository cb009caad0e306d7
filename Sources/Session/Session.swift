/// Session
