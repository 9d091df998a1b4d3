/** The folder environments/: which files it may hold, read safely, and what its environments and settings say. */
package dev.headgate.project;
