// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "labels.h"

#include <QCoreApplication>

namespace Chancery::App
{

namespace
{

QString say(const char *text)
{
    return QCoreApplication::translate("Chancery::App::Labels", text);
}

} // namespace

QString kindLabel(AnnotationKind kind)
{
    switch (kind) {
    case AnnotationKind::Highlight:
        return say(QT_TRANSLATE_NOOP("Chancery::App::Labels", "Highlight"));
    case AnnotationKind::Note:
        return say(QT_TRANSLATE_NOOP("Chancery::App::Labels", "Note"));
    case AnnotationKind::Query:
        return say(QT_TRANSLATE_NOOP("Chancery::App::Labels", "Query"));
    case AnnotationKind::Link:
        return say(QT_TRANSLATE_NOOP("Chancery::App::Labels", "Link"));
    case AnnotationKind::Position:
        return say(QT_TRANSLATE_NOOP("Chancery::App::Labels", "Position"));
    case AnnotationKind::Verdict:
        return say(QT_TRANSLATE_NOOP("Chancery::App::Labels", "Verdict"));
    }
    return {};
}

QString kindsLabel(AnnotationKind kind)
{
    switch (kind) {
    case AnnotationKind::Highlight:
        return say(QT_TRANSLATE_NOOP("Chancery::App::Labels", "Highlights"));
    case AnnotationKind::Note:
        return say(QT_TRANSLATE_NOOP("Chancery::App::Labels", "Notes"));
    case AnnotationKind::Query:
        return say(QT_TRANSLATE_NOOP("Chancery::App::Labels", "Queries"));
    case AnnotationKind::Link:
        return say(QT_TRANSLATE_NOOP("Chancery::App::Labels", "Links"));
    case AnnotationKind::Position:
        return say(QT_TRANSLATE_NOOP("Chancery::App::Labels", "Positions"));
    case AnnotationKind::Verdict:
        return say(QT_TRANSLATE_NOOP("Chancery::App::Labels", "Verdicts"));
    }
    return {};
}

QString colourLabel(MarkColour colour)
{
    switch (colour) {
    case MarkColour::Yellow:
        return say(QT_TRANSLATE_NOOP("Chancery::App::Labels", "Yellow"));
    case MarkColour::Green:
        return say(QT_TRANSLATE_NOOP("Chancery::App::Labels", "Green"));
    case MarkColour::Blue:
        return say(QT_TRANSLATE_NOOP("Chancery::App::Labels", "Blue"));
    case MarkColour::Pink:
        return say(QT_TRANSLATE_NOOP("Chancery::App::Labels", "Pink"));
    case MarkColour::Orange:
        return say(QT_TRANSLATE_NOOP("Chancery::App::Labels", "Orange"));
    case MarkColour::Purple:
        return say(QT_TRANSLATE_NOOP("Chancery::App::Labels", "Purple"));
    }
    return {};
}

QString layerLabel(Layer layer)
{
    switch (layer) {
    case Layer::Source:
        return say(QT_TRANSLATE_NOOP("Chancery::App::Labels", "Source"));
    case Layer::Editor:
        return say(QT_TRANSLATE_NOOP("Chancery::App::Labels", "Editor"));
    case Layer::Detected:
        return say(QT_TRANSLATE_NOOP("Chancery::App::Labels", "Proposed by the program"));
    case Layer::Reader:
        return say(QT_TRANSLATE_NOOP("Chancery::App::Labels", "Mine"));
    }
    return {};
}

QString linkTypeLabel(LinkType type)
{
    switch (type) {
    case LinkType::Cites:
        return say(QT_TRANSLATE_NOOP("Chancery::App::Labels", "cites"));
    case LinkType::RepliesTo:
        return say(QT_TRANSLATE_NOOP("Chancery::App::Labels", "replies to"));
    case LinkType::Supports:
        return say(QT_TRANSLATE_NOOP("Chancery::App::Labels", "supports"));
    case LinkType::Contradicts:
        return say(QT_TRANSLATE_NOOP("Chancery::App::Labels", "contradicts"));
    case LinkType::Quotes:
        return say(QT_TRANSLATE_NOOP("Chancery::App::Labels", "quotes"));
    }
    return {};
}

QString targetKindLabel(LinkTargetKind kind)
{
    switch (kind) {
    case LinkTargetKind::Annotation:
        return say(QT_TRANSLATE_NOOP("Chancery::App::Labels", "Annotation"));
    case LinkTargetKind::Passage:
        return say(QT_TRANSLATE_NOOP("Chancery::App::Labels", "Passage"));
    case LinkTargetKind::Person:
        return say(QT_TRANSLATE_NOOP("Chancery::App::Labels", "Person"));
    case LinkTargetKind::Event:
        return say(QT_TRANSLATE_NOOP("Chancery::App::Labels", "Event"));
    case LinkTargetKind::Document:
        return say(QT_TRANSLATE_NOOP("Chancery::App::Labels", "Document"));
    }
    return {};
}

} // namespace Chancery::App
