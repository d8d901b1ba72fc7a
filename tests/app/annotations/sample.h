// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

#include <QPalette>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <vector>

class QWidget;

namespace Chancery::TestSupport
{

/// Values that need no library: a document of some passages, tags in two layers, and marks of every kind.
struct Sample {
    Sample();

    [[nodiscard]] Library::Record record() const
    {
        return std::make_shared<const DocumentRecord>(document);
    }
    [[nodiscard]] QUuid tag(const QString &name) const;

    DocumentRecord document;
    std::vector<Tag> tags; ///< Tone, Tone/Irony, Method, and the editor's Issues, Issues/Rio Pact
    std::vector<Annotation>
        annotations; ///< seven: six of the reader's (one in another document), one of the editor's
};

/// A real library in a folder of its own, with the bundled volumes, and its first document.
struct RealLibrary {
    RealLibrary();

    /// Stores \a change or fails the test.
    void perform(const WorkChange &change) const;
    /// A mark of the reader's on \a words, which occur in the document; fails the test where they do not.
    [[nodiscard]] Annotation markOn(const QString &words,
                                    AnnotationKind kind = AnnotationKind::Highlight) const;

    QTemporaryDir folder;
    std::unique_ptr<Library> library;
    Library::Record record;
};

/// Waits for an answer of the library and fails the test where it is an Error.
template<typename T>
T answerOf(QFuture<Result<T>> future);

[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

/// Saves what \a widget looks like into the build folder, for a person to look at; returns the image.
QImage takePicture(QWidget &widget, const QString &name);

/// Does \a deed as soon as a modal dialog is open, inside its event loop.
void whenDialogOpens(std::function<void(QWidget *)> deed);

} // namespace Chancery::TestSupport

#include <QTest>
#include <catch2/catch_test_macros.hpp>

template<typename T>
T Chancery::TestSupport::answerOf(QFuture<Chancery::Result<T>> future)
{
    REQUIRE(QTest::qWaitFor([&] { return future.isFinished(); }, 20000));
    Chancery::Result<T> answer = future.result();
    INFO((answer ? std::string() : answer.error().message.toStdString()));
    REQUIRE(answer.has_value());
    return *answer;
}
