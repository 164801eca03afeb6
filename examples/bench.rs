//! Times the engine natively: `bench FOLDER…`, each folder one workload of `.txt` files. `npm run bench` calls it.
//!
//! Prints a line for each number: `first TAB seconds` once, then `workload TAB stage TAB bytes TAB seconds`, the
//! seconds being the median over rounds through all files of the workload.

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};
use std::{env, fs};

use dafu::wire::analyze_with;
use dafu::{Options, analyze};

/// Rounds go on for this long, and are at least three.
const LONG_ENOUGH: Duration = Duration::from_secs(1);

fn main() {
    let workloads: Vec<(String, Vec<String>)> = env::args().skip(1).map(|folder| read(Path::new(&folder))).collect();
    let Some((_, texts)) = workloads.first() else {
        eprintln!("usage: bench FOLDER…");
        return;
    };
    // Words and rules are made ready at the first analysis, as in a page that has just been opened.
    if let Some(text) = texts.first() {
        let start = Instant::now();
        black_box(analyze(text, &Options::default()));
        println!("first\t{}", start.elapsed().as_secs_f64());
    }
    for (name, texts) in &workloads {
        let bytes: usize = texts.iter().map(String::len).sum();
        for (stage, seconds) in medians(texts) {
            println!("{name}\t{stage}\t{bytes}\t{}", seconds.as_secs_f64());
        }
    }
}

/// For each stage the median of the rounds, each round being the sum over all texts.
fn medians(texts: &[String]) -> Vec<(&'static str, Duration)> {
    let mut rounds = Vec::new();
    let begin = Instant::now();
    while rounds.len() < 3 || begin.elapsed() < LONG_ENOUGH {
        rounds.push(round(texts));
    }
    let times = |number: usize| rounds.iter().filter_map(move |round| round.get(number));
    let names = rounds.first().into_iter().flatten().map(|(name, _)| *name);
    names
        .enumerate()
        .map(|(number, name)| {
            let mut sorted: Vec<Duration> = times(number).map(|(_, time)| *time).collect();
            sorted.sort_unstable();
            (name, sorted.get(sorted.len() / 2).copied().unwrap_or_default())
        })
        .collect()
}

/// Time of the whole over all texts, and of each stage.
fn round(texts: &[String]) -> Vec<(&'static str, Duration)> {
    let mut whole = Duration::ZERO;
    let mut stages: Vec<(&'static str, Duration)> = Vec::new();
    for text in texts {
        let begin = Instant::now();
        let mut last = begin;
        let mut number = 0;
        black_box(analyze_with(black_box(text), &Options::default(), |name| {
            let time = last.elapsed();
            match stages.get_mut(number) {
                Some((_, sum)) => *sum += time,
                None => stages.push((name, time)),
            }
            number += 1;
            last = Instant::now();
        }));
        whole += begin.elapsed();
    }
    stages.insert(0, ("whole", whole));
    stages
}

/// The folder's name and the texts in it.
fn read(folder: &Path) -> (String, Vec<String>) {
    let mut files: Vec<_> = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    files.sort();
    let texts = files.iter().filter_map(|file| fs::read_to_string(file).ok()).collect();
    (folder.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned()), texts)
}
