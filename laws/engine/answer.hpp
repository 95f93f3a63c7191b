// answer: what a subject says where several answers are right.
//
// A suite that leaves its subjects free to choose lets a witness follow them:
// the witness gives an answer with what there is to object to it, and the model
// expects any answer that is right.
#pragma once

#include <string>
#include <utility>

namespace tenet::laws {

struct answer {
    std::string given;
    std::string objection;

    void objects(bool wrong, const std::string& why) {
        if (wrong && objection.empty()) objection = why;
    }
    friend std::string show(const answer& it) {
        return it.given + (it.objection.empty() ? "" : ", but " + it.objection);
    }
};

// Any answer to which there is no objection, in words.
struct right {
    std::string words;

    friend bool operator==(const answer& given, const right&) {
        return given.objection.empty();
    }
    friend std::string show(const right& it) { return it.words; }
};

// The model, where it only plays along.
struct bystander {};

}  // namespace tenet::laws
