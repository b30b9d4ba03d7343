/** From what planners send, JSON or files, to drawings for a change set. */
package lanxian.editing.intake;
