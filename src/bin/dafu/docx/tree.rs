//! XML as a tree (文档树). Names are told without their prefix, since the same format is written with different ones.

use roxmltree::{Document, Node, ParsingOptions};

use super::Refusal;

/// What no document of a letter has: deeper or longer than this is made to harm.
const DEPTH: usize = 256;
const NODES: u32 = 1_500_000;

/// Reads XML. A document type is refused, so that there are only the five named entities and the numbers.
pub(super) fn parse(text: &str) -> Result<Document<'_>, Refusal> {
    let options = ParsingOptions { allow_dtd: false, nodes_limit: NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| match error {
        roxmltree::Error::DtdDetected | roxmltree::Error::NodesLimitReached => Refusal::Hostile,
        _ => Refusal::Damaged,
    })?;
    if deeper_than(document.root(), DEPTH) { Err(Refusal::Hostile) } else { Ok(document) }
}

/// Walks without recursion: this is what makes recursion safe for all who come after.
fn deeper_than(root: Node, limit: usize) -> bool {
    let (mut node, mut depth) = (root, 0);
    loop {
        if let Some(child) = node.first_child() {
            (node, depth) = (child, depth + 1);
            if depth > limit {
                return true;
            }
            continue;
        }
        loop {
            if let Some(next) = node.next_sibling() {
                node = next;
                break;
            }
            match node.parent() {
                Some(parent) if parent != root => (node, depth) = (parent, depth - 1),
                _ => return false,
            }
        }
    }
}

/// The elements right inside of one.
pub(super) fn elements<'a, 'input>(element: Node<'a, 'input>) -> impl Iterator<Item = Node<'a, 'input>> {
    element.children().filter(Node::is_element)
}

/// Those of one name.
pub(super) fn inside<'a, 'input: 'a>(
    element: Option<Node<'a, 'input>>,
    name: &'static str,
) -> impl Iterator<Item = Node<'a, 'input>> {
    element.into_iter().flat_map(elements).filter(move |child| child.tag_name().name() == name)
}

/// The first element at the end of a path of names.
pub(super) fn at<'a, 'input>(element: Option<Node<'a, 'input>>, path: &[&'static str]) -> Option<Node<'a, 'input>> {
    path.iter().try_fold(element?, |found, name| inside(Some(found), name).next())
}

/// All elements of a name at any depth.
pub(super) fn all<'a, 'input: 'a>(
    element: Node<'a, 'input>,
    name: &'static str,
) -> impl Iterator<Item = Node<'a, 'input>> {
    element.descendants().filter(move |node| node.tag_name().name() == name)
}

/// All text in an element.
pub(super) fn text_of(element: Node) -> String {
    element.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect()
}

/// An attribute.
pub(super) fn attribute<'a>(element: Option<Node<'a, '_>>, name: &str) -> Option<&'a str> {
    element?.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

/// The value of the element at the end of a path: Word keeps most of what it knows in `w:val`.
pub(super) fn value_at<'a>(element: Option<Node<'a, '_>>, path: &[&'static str]) -> Option<&'a str> {
    attribute(at(element, path), "val")
}

/// A switch of Word: there without a value means on; none where it is not there.
pub(super) fn switch(element: Option<Node>) -> Option<bool> {
    element.map(|element| is_on(attribute(Some(element), "val").unwrap_or("1")))
}

/// Whether a switch's value means on.
pub(super) fn is_on(value: &str) -> bool {
    !matches!(value, "0" | "false" | "off")
}

/// A number of a list, which has five digits at most.
pub(super) fn number(value: Option<&str>) -> Option<u32> {
    value.filter(|digits| (1..=5).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit()))?.parse().ok()
}
