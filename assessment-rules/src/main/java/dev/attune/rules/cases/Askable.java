package dev.attune.rules.cases;

import dev.attune.rules.rulebook.Conclusion;

/** Whether a sentence of a case could ask for what is concluded. */
final class Askable implements Conclusion.Visitor<Boolean> {
    @Override
    public Boolean raiseConcern(Conclusion.RaiseConcern conclusion) {
        return true;
    }

    @Override
    public Boolean leanToRole(Conclusion.LeanToRole conclusion) {
        return true;
    }

    @Override
    public Boolean limitRole(Conclusion.LimitRole conclusion) {
        return true;
    }

    @Override
    public Boolean leanInAttachment(Conclusion.LeanInAttachment conclusion) {
        return true;
    }

    @Override
    public Boolean noAttachmentLean(Conclusion.NoAttachmentLean conclusion) {
        return false;
    }

    @Override
    public Boolean voteForPattern(Conclusion.VoteForPattern conclusion) {
        return true;
    }

    @Override
    public Boolean showFeature(Conclusion.ShowFeature conclusion) {
        return true;
    }

    @Override
    public Boolean showStage(Conclusion.ShowStage conclusion) {
        return true;
    }

    @Override
    public Boolean raiseIntensity(Conclusion.RaiseIntensity conclusion) {
        return true;
    }

    @Override
    public Boolean showConsequence(Conclusion.ShowConsequence conclusion) {
        return true;
    }

    @Override
    public Boolean setFocus(Conclusion.SetFocus conclusion) {
        return true;
    }

    @Override
    public Boolean recommend(Conclusion.Recommend conclusion) {
        return true;
    }

    @Override
    public Boolean withhold(Conclusion.Withhold conclusion) {
        return true;
    }

    @Override
    public Boolean caution(Conclusion.Caution conclusion) {
        return true;
    }

    @Override
    public Boolean noteMissing(Conclusion.NoteMissing conclusion) {
        return false;
    }

    @Override
    public Boolean giveNotice(Conclusion.GiveNotice conclusion) {
        return false;
    }
}
