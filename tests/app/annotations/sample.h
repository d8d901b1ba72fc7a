// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/openlibrary.h"
#include "support/widgets.h"

#include <memory>
#include <vector>

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

/// A library with its first document.
struct RealLibrary : OpenLibrary {
    /// A mark of the reader's on \a words, which occur in the telegram; fails the test where they do not.
    [[nodiscard]] Annotation markOn(const QString &words,
                                    AnnotationKind kind = AnnotationKind::Highlight) const;

    Library::Record telegram = record(Library::firstDocument());
};

/// Waits for an answer of the library and fails the test where it is an Error.
template<typename T>
T answerOf(QFuture<Result<T>> future);

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
