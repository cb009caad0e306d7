/// Screens
