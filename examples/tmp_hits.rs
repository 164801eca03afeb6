use dafu::lexicon::*;
fn main(){ let l=Lexicon::builtin(); let t=std::env::args().nth(1).unwrap(); let h=l.hits(&t); for x in h.all(){ println!("{} {:?} {}", l.word(x.word), l.lists(x.word).iter().map(|i| format!("{:?}",i)).collect::<Vec<_>>(), x.is_inside()); } for c in cues(l,"statement",&t,&h,&[],dafu::text::Span::new(0,t.len())) { println!("{} {:?}", c.rule.id, c.span.slice(&t)); } }
