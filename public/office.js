// Makes the office nicer where scripts run. Every page works without this file.
