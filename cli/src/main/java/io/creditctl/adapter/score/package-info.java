/** Evaluation schemes in files: YAML held against a JSON Schema, each fault with its place. */
package io.creditctl.adapter.score;
