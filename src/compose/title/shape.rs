//! Which of the places where lines may end make the best shape.

/// Widths in hundredths of a character (字).
const NARROWEST: i32 = 400;
const FULL: i32 = 1800;
const WIDEST: i32 = 2000;
const WAIST: i32 = 300;
/// What a line more costs.
const LINE: u32 = 25;
/// What it costs to leave a title in one line that nearly touches both margins.
const UNDIVIDED: u32 = 60;
/// A break that costs more is not safe.
const DOUBTFUL: u32 = 120;

/// A place where a line may end.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// How wide the title is up to here, without and with the white space behind it.
    pub end: i32,
    pub start: i32,
    /// What breaking here costs.
    pub cost: u32,
}

/// The best way so far to set a line.
#[derive(Debug, Clone, Copy)]
struct Way {
    cost: u32,
    /// Where the line above begins, and whether that is much narrower than the line above it.
    above: (usize, bool),
}

/// Which of the places break the title, where the first and the last are its ends; `None` if no division is safe.
pub(super) fn choose(places: &[Place]) -> Option<Vec<usize>> {
    let last = places.len().checked_sub(1)?;
    let width = |from: usize, to: usize| places[to].end - places[from].start;
    // lines[to][to - from - 1]: the best ways to set the line from there to here; apart those much narrower than the line above.
    let mut lines: Vec<Vec<[Option<Way>; 2]>> = vec![Vec::new()];
    for to in 1..=last {
        let is_place = |at: usize| at == 0 || at == last || places[at].cost < DOUBTFUL;
        let mut ending = Vec::new();
        for from in (0..to).rev().take_while(|&from| width(from, to) <= WIDEST) {
            let wide = width(from, to);
            let mut ways = [None::<Way>; 2];
            ending.push(ways);
            if wide < NARROWEST || !is_place(from) || !is_place(to) {
                continue;
            }
            let own = line_cost(wide) + if to == last { 0 } else { places[to].cost + LINE };
            if from == 0 {
                let undivided = if to == last { UNDIVIDED } else { 0 };
                ways[0] = Some(Way { cost: own + undivided, above: (0, false) });
            }
            for (back, line) in lines[from].iter().enumerate() {
                let before = from - back - 1;
                let above = width(before, from);
                for (narrow, way) in [false, true].into_iter().zip(line) {
                    let Some(way) = way.filter(|_| !narrow || wide < above + WAIST) else { continue };
                    let cost = way.cost + own + step_cost(above, wide);
                    let best = &mut ways[usize::from(wide + WAIST <= above)];
                    if best.is_none_or(|best| cost < best.cost) {
                        *best = Some(Way { cost, above: (before, narrow) });
                    }
                }
            }
            if let Some(line) = ending.last_mut() {
                *line = ways;
            }
        }
        lines.push(ending);
    }
    let way = |to: usize, (from, narrow): (usize, bool)| *lines.get(to)?.get(to - from - 1)?.get(usize::from(narrow))?;
    let cost = |&line: &(usize, bool)| way(last, line).map(|way| way.cost);
    let ends = (0..last).flat_map(|from| [(from, false), (from, true)]);
    let mut line = ends.filter(|line| cost(line).is_some()).min_by_key(cost)?;
    let (mut breaks, mut to) = (Vec::new(), last);
    while line.0 > 0 {
        breaks.push(line.0);
        let above = way(to, line)?.above;
        (to, line) = (line.0, above);
    }
    breaks.reverse();
    Some(breaks)
}

/// Lines that fill the page's width look as if nobody had set them; very short ones as if cut off.
fn line_cost(width: i32) -> u32 {
    let over = (width - FULL).max(0) / 10;
    let short = (700 - width).max(0) / 20;
    u32::try_from(over + short).unwrap_or(0)
}

/// What two neighbouring lines of different width cost.
fn step_cost(above: i32, below: i32) -> u32 {
    let difference = (above - below).unsigned_abs() / 100;
    difference * difference / 6
}
