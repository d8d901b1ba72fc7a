// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "failure.h"
#include "network.h"

#include <functional>
#include <memory>
#include <optional>

namespace Chancery::Download
{

/// One thing asked of a server, redirects followed where mayFollow() lets them. Gone, it is taken back, and no
/// handler is called any more; it may go from within one of them.
class Question
{
public:
    struct Handlers {
        /// How the answer begins: 200, 206 or 416. False where what follows is not wanted; the asker then has let
        /// the question go or does so soon.
        std::function<void(const NetworkHead &)> head;
        std::function<void(QByteArrayView)> body;
        /// Nothing where the answer came whole.
        std::function<void(std::optional<Failure>)> ended;
    };

    /// \a network must outlive it. \a what as for failureOf().
    Question(Network &network, QString what, NetworkRequest request, Handlers handlers);
    ~Question();
    Question(const Question &) = delete;
    Question &operator=(const Question &) = delete;

private:
    struct State;
    static void ask(const std::shared_ptr<State> &state);
    static void take(const std::shared_ptr<State> &state, const NetworkHead &head);
    static void end(const std::shared_ptr<State> &state, std::optional<Failure> failure);

    std::shared_ptr<State> m_state;
};

} // namespace Chancery::Download
