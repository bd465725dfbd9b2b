// What a runtime on standby imports, so that the loader of ES modules is at hand.
