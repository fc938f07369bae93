//! What was pushed to the right, in half-width columns.

/// An indent of so many was made to push a line to the right; of less, a list or an editor's layout may have made it.
pub const PUSHED: u32 = 12;

/// White space of so many inside a line pushes what stands behind it: nothing else makes it there, so that less says as much.
pub const PUSHED_WITHIN: u32 = 10;
